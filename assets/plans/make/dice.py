"""Numbers that look drawn and are the same everywhere: whole numbers only, from a fixed beginning."""


class Dice:
    """SplitMix64."""

    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) % 2 ** 64
        value = self.state
        value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9 % 2 ** 64
        value = (value ^ value >> 27) * 0x94D049BB133111EB % 2 ** 64
        return value ^ value >> 31

    def between(self, low, high):
        """Both included."""
        return low + self.next() % (high - low + 1)

    def chance(self, percent):
        return self.between(1, 100) <= percent

    def pick(self, items):
        return items[self.between(0, len(items) - 1)]

    def near(self, middle, spread, low, high):
        """Mostly close to the middle, within low..high."""
        return max(low, min(high, middle + (self.between(-spread, spread) + self.between(-spread, spread)) // 2))

    def shuffled(self, items):
        items = list(items)
        for last in range(len(items) - 1, 0, -1):
            other = self.between(0, last)
            items[last], items[other] = items[other], items[last]
        return items

"""Days of the samples: working days between the autumn of 2025 and the samples' today."""
import datetime

TODAY = datetime.date(2026, 11, 23)
HOLIDAYS = [("2026-01-01", "2026-01-02"), ("2026-02-15", "2026-02-23"), ("2026-04-06", "2026-04-06"), ("2026-05-01", "2026-05-05"),
            ("2026-06-19", "2026-06-19"), ("2026-09-25", "2026-09-25"), ("2026-10-01", "2026-10-07"), ("2027-01-01", "2027-01-01"),
            ("2027-02-05", "2027-02-12")]


def day(text):
    return datetime.date.fromisoformat(text)


def is_working(date):
    return date.weekday() < 5 and not any(first <= date.isoformat() <= last for first, last in HOLIDAYS)


def working(date):
    """The day itself, or the next working day."""
    while not is_working(date):
        date += datetime.timedelta(days=1)
    return date


def before(date):
    """The day itself, or the last working day before it."""
    while not is_working(date):
        date -= datetime.timedelta(days=1)
    return date


def later(date, days):
    return working(date + datetime.timedelta(days=days))

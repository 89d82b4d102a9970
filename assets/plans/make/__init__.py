"""What the sample plans hold, and how they are written. Entry point: ../make_samples.py."""

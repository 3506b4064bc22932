"""Rapat: the meeting's screens, one after the other, on a projector."""

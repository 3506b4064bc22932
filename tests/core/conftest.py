"""Property tests try the same examples on every machine, and leave nothing behind."""

from hypothesis import settings

settings.register_profile("iku", derandomize=True, database=None, deadline=None, print_blob=True)
settings.load_profile("iku")

"""What `run.py` does, in the standard library alone: nothing is installed yet when it runs."""

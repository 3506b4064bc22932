"""Speeds as ratios against something in the same run; see ``python -m bench --help``."""

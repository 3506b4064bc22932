"""Reference pictures of every page, light and dark, on the sample and at a fixed hour.

`python -m tests.gambar` takes them anew; tests/browser/test_gambar.py holds the pages to them.
"""

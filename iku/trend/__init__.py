"""The parts of a trend chart, as plain values; only `iku.charts` makes a figure of them."""

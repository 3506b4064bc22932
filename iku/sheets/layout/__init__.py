"""Layout: what the cells of an office's own sheet mean, table by table."""

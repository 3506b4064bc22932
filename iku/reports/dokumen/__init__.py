"""Documents that leave the office: each takes a Bahan and gives a file's content."""

"""What people and programs see: values to lines, one module a format, one table."""

# stopped by: any
# Very many imports.
exec("import a." + ".".join(["b"] * 2000000))

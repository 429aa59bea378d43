# stopped by: refused
("{" + "9" * 1_000_000 + "}").format(1)

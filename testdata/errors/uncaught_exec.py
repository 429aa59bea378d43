# Frames of code given to exec and eval have no source line.
exec("def f():\n    return eval('1 / 0')\nf()")

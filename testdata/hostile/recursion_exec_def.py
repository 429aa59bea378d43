# stopped by: depth
# exec that defines and calls itself.
src = "def f():\n    exec(src, globals())\n    f()\nf()"
exec(src)

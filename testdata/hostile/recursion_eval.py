# stopped by: depth
# eval in eval.
s = "eval(s)"
eval(s)

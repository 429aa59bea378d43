# stopped by: any
# exec inside exec.
s = "exec(s)"
exec(s)

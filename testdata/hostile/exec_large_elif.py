# stopped by: any
# Very many branches.
exec("if 0: pass\n" + "elif 0: pass\n" * 500000)

# stopped by: any
# Constants that fold into large ones.
exec("x = 'a' * 4096 * 4096 * 4096 * 4096")

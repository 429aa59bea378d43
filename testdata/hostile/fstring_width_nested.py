# stopped by: any
# Widths that are widths.
w = 10**9
f"{f'{1:>{w}}':>{w}}"

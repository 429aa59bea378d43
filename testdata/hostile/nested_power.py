# stopped by: refused
# A very long chain of powers.
eval("1" + "**1" * 100_000)

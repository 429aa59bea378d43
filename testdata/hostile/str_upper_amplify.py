# stopped by: memory
# Upper case that is three times as long.
s = "\ufb03" * 15_000_000
s.upper()

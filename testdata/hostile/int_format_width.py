# stopped by: memory
# A format width of a billion.
f"{1:1000000000}"

# stopped by: any
# f-strings with very many and very nested fields.
n = 100
while True:
    n += n
    eval('f"' + "{1:{2}}" * n + '"')

# stopped by: any
# Complex numbers out of long texts.
s = "1" * 20000000 + "j"
while True:
    complex(s)

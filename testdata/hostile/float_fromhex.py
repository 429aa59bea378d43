# stopped by: any
# Floats out of long texts.
s = "0x1." + "0" * 20000000
while True:
    float.fromhex(s)

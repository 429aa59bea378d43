import base64, binascii, random
random.seed(4)
def t(f,*a,**k):
    try: return f(*a,**k)
    except Exception as e: return type(e).__name__, str(e)
for n in range(0,14):
    d=random.randbytes(n); z=bytes(n); sp=b' '*n
    for x in (d,z,sp, bytearray(d), memoryview(d)):
        for f,g in ((base64.b32encode,base64.b32decode),(base64.b32hexencode,base64.b32hexdecode),(base64.b85encode,base64.b85decode),(base64.a85encode,base64.a85decode),(base64.z85encode,base64.z85decode),(base64.b16encode,base64.b16decode),(base64.urlsafe_b64encode,base64.urlsafe_b64decode),(base64.encodebytes,base64.decodebytes)):
            e=t(f,x); print(e, t(g,e))
    e=base64.a85encode(z+sp+d,foldspaces=True,adobe=True,wrapcol=7,pad=True); print(e, t(base64.a85decode,e,adobe=True,foldspaces=True), t(base64.a85decode,e))
    for k in range(3):
        for f in (base64.b32decode,base64.b85decode,base64.a85decode,base64.z85decode,base64.b64decode,base64.b16decode,binascii.unhexlify,binascii.a2b_base64):
            r=bytes(random.choices(range(128),k=n)); print(t(f,r)); 
            r=bytes(random.choices(b'ABCDEFGHabcdef234567==',k=n)); print(t(f,r), t(f,r.decode())); 
            r=bytes(random.choices(b'~}|{zyAB',k=n)); print(t(f,r))
    for k in range(9): r=b'MFRGG'*n+b'='*k; print(t(base64.b32decode,r),t(base64.b64decode,r,validate=True))
print(t(base64.a85decode, b'a b', ignorechars=[32]),t(base64.a85decode, b'a b', ignorechars=5),t(base64.b32encode,'a'),t(base64.b85encode,'a'),t(base64.encodebytes,'a'),t(base64.b16encode,'a'),t(base64.a85encode,5), t(base64.b32encode, memoryview(bytes(4)).cast('I')))
print(binascii.crc_hqx(b'hello world',0), binascii.crc_hqx(bytes(range(256)),77), binascii.crc_hqx(b'',0x1ffff))

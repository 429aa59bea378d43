# Hashes, keyed hashes and keys derived from passwords.
import hashlib, hmac
def t(s):
    try: print(s,'->',repr(eval(s)))
    except BaseException as e: print(s,'->',type(e).__name__, e)
for n in sorted(hashlib.algorithms_guaranteed):
    h=hashlib.new(n,b'abc'); 
    print(n,h.name,h.digest_size,h.block_size,h.hexdigest(10) if 'shake' in n else h.hexdigest())
for s in ["hashlib.new('nope')","hashlib.new('MD5').name","hashlib.new('sha256','abc')","hashlib.md5('abc')","hashlib.md5(5)","hashlib.sha256(b'a',usedforsecurity=False).hexdigest()","hashlib.sha256(string=b'a').hexdigest()","hashlib.new(5)","hashlib.sha256(b'a').update('x')","hashlib.shake_128(b'a').hexdigest()","hashlib.shake_128(b'a').digest(-1)","hashlib.shake_128(b'').digest(10**12)","hashlib.shake_256(b'a').hexdigest(5)","hashlib.blake2b(b'a',digest_size=0)","hashlib.blake2b(b'a',digest_size=65)","hashlib.blake2b(b'a',digest_size=10,key=b'k',salt=b's',person=b'p').hexdigest()","hashlib.blake2b(key=b'x'*65)","hashlib.blake2b(salt=b'x'*17)","hashlib.blake2b(person=b'x'*17)","hashlib.blake2s(b'a',digest_size=33)","hashlib.blake2s(salt=b'x'*9)","hashlib.blake2b(fanout=256)","hashlib.blake2b(depth=0)","hashlib.blake2b(leaf_size=2**32)","hashlib.blake2b(node_offset=2**64)","hashlib.blake2b(node_depth=256)","hashlib.blake2b(inner_size=65)","hashlib.blake2b(b'x',fanout=2,depth=2,leaf_size=4096,node_offset=1,node_depth=0,inner_size=64,last_node=True).hexdigest()","hashlib.blake2b.SALT_SIZE,hashlib.blake2b.PERSON_SIZE,hashlib.blake2b.MAX_KEY_SIZE,hashlib.blake2b.MAX_DIGEST_SIZE,hashlib.blake2s.SALT_SIZE","hashlib.pbkdf2_hmac('sha256',b'pw',b'salt',1000).hex()","hashlib.pbkdf2_hmac('sha256',b'pw',b'salt',0)","hashlib.pbkdf2_hmac('x',b'pw',b'salt',1)","hashlib.pbkdf2_hmac('sha1',b'pw',b'salt',10,dklen=0)","hashlib.pbkdf2_hmac('sha1',b'pw',b'salt',10,5).hex()","hashlib.scrypt(b'pw',salt=b's',n=16,r=8,p=1,dklen=20).hex()","hashlib.scrypt(b'pw',salt=b's',n=15,r=8,p=1)","hashlib.scrypt(b'pw',n=16,r=8,p=1)","hashlib.scrypt(b'pw',salt=b's')","sorted(hashlib.algorithms_guaranteed)","type(hashlib.md5())","type(hashlib.sha3_256())","type(hashlib.blake2b())","hashlib.__all__","hmac.new(b'k',b'm','sha256').hexdigest()","hmac.new(b'k',b'm',hashlib.md5).name","hmac.new(b'k',b'm')","hmac.new('k',b'm','md5')","hmac.new(b'k','m','md5')","hmac.new(b'k',b'm','nope')","hmac.digest(b'k',b'm','sha1')","hmac.digest(b'k',b'm',hashlib.sha512)","hmac.compare_digest('a','a')","hmac.compare_digest(b'a',b'b')","hmac.compare_digest('a',b'a')","hmac.compare_digest('é','é')","hmac.compare_digest(b'a','é')","hmac.new(b'k'*200,b'm','sha256').block_size","repr(hmac.new(b'k',b'm','sha256'))[:23]","[n for n in dir(hmac.HMAC) if n[0]!='_']","[n for n in dir(hashlib.md5()) if n[0]!='_']","[n for n in dir(hashlib.blake2b()) if n[0]!='_']","[n for n in dir(hashlib.shake_128()) if n[0]!='_']","hmac.new(b'k',b'm',5)","hmac.trans_5C[:4]","hmac.digest_size","hashlib.file_digest(5,'md5')"]: t(s)
data = bytes(range(256)) * 5
for n in sorted(hashlib.algorithms_guaranteed):
    h = hashlib.new(n)
    for i in range(0, len(data), 37):
        h.update(data[i:i + 37])
    c = h.copy()
    c.update(b'more')
    k = (20,) if 'shake' in n else ()
    print(n, h.digest(*k), c.hexdigest(*k), h.hexdigest(*k) == h.hexdigest(*k))
for n in ['md5', 'sha1', 'sha256', 'sha512', 'sha3_256', 'blake2b']:
    for size in [0, 1, 63, 64, 65, 128, 200]:
        m = hmac.new(b'k' * size, data[:size], n)
        m2 = m.copy()
        m2.update(b'x')
        print(n, size, m.hexdigest(), m2.hexdigest(), m.name, hmac.digest(b'k' * size, data[:size], n) == m.digest())
for size in [0, 1, 63, 64, 65, 127, 128, 129, 256, 1000]:
    print(size, hashlib.blake2b(data[:size], digest_size=16).hexdigest(), hashlib.blake2s(data[:size], key=b'key').hexdigest(), hashlib.blake2b(data[:size], key=b'k' * 64, salt=b'salt', person=b'me').hexdigest()[:20])
print(hashlib.new('blake2b', b'x', digest_size=4).hexdigest(), hashlib.sha256(bytearray(b'x')).hexdigest(), hashlib.sha256(memoryview(b'xyz')[1:]).hexdigest())
import io
print(hashlib.file_digest(io.BytesIO(b'file'), 'sha256').hexdigest(), hashlib.file_digest(io.BytesIO(b'file'), hashlib.md5).hexdigest())

c=bytes.fromhex("789ced90c91504210805533184515bd4c84c7faa5a73e88b071fc8f2815abfb4725a4f5a1327d22a2dad8a7df807e141b612c67d7a5abde013211ad86935e9ae0cff863fed56505dfff88dfca085f282cac06f840b2dc3410e2197b183f650829a4a3edb870a4a83924e79d7d6f34ecc9c35b13bec54412515f399e024273ad90ddcc48ddc6cec3dddf7dd3b9f3b62dfe57ddee9bdde1d8743d954a423a5ba99c94e86f53095ed7c4193bcd02ff40bfd42ff1afa1fd75e831e")
import zlib
for k in (1,7,50,200,10000):
  for n in (0,1,13,500,5000):
    x=zlib.decompressobj(); out=b''; buf=c+b'rest'; m=0
    while not x.eof:
        out+=x.decompress(buf[:k],n); buf=x.unconsumed_tail+buf[k:]; m+=len(x.unconsumed_tail)
    print(k,n,len(out),zlib.adler32(out),x.unused_data,x.unconsumed_tail,buf,m)


# Domain names and Punycode.
def t(f,*a,**k):
    try: print(ascii(f(*a,**k)))
    except UnicodeError as e: print(type(e).__name__, e, ascii(e.args[1:]) if len(e.args)>1 else '')
    except Exception as e: print(type(e).__name__, e)
for s in ['python.org','pythön.org','www.pythön.org.','.','..','','bücher.example','faß.de','ΑΒΓ.gr','日本語。ＪＰ','a'*64,'ü'*64,'xn--ü','\u0627b','\u06270','0\u0627','a\u200bb','a\u3000b','\ud800','İ.tr','ﬁ.com','www..com','www.ü..com','x.'+'a'*64+'.c','ü.'+'a'*64,'a\x80','Königsgäßchen','\u2126','\u212b','☃.net','\U0001f600.com','xn--a.ü','ẞ.de','ς.gr']:
    t(s.encode,'idna'); t(s.encode,'punycode'); t(s.encode,'idna','ignore')
for b in [b'xn--pythn-mua.org',b'XN--pythn-mua.org.',b'xn--',b'xn--0',b'xn--a-\xff',b'xn--\xff',b'\xff',b'a\xff.xn--a',b'xn--pythn-mua.xn--w',b'',b'.',b'a..b',b'xn--bcher-kva.example',b'x'*1025+b'.xn--a',b'xn--b\xfccher', b'xn--fa-hia.de',b'xn--zca']:
    t(b.decode,'idna'); t(b.decode,'punycode'); t(b.decode,'punycode','ignore'); t(b.decode,'punycode','replace'); t(b.decode,'punycode','foo')
for s in ['\u0644\u064A\u0647\u0645\u0627\u0628\u062A\u0643\u0644','abc','-','a-b','ü','üä','äü-b','\U0010ffff','é'*20,'MajiでKoiする5秒前','-> $1.00 <-','ａ'*3]:
    t(s.encode,'punycode'); t(lambda: s.encode('punycode').decode('punycode')==s)
for b in [b'99999999',b'a-99999999',b'-',b'--',b'a-',b'-a',b'zzzz-zzzz',b'Pro\xffprostnemluvesky-uyb24dma41a',b'egbpdaj6bu4bxfgehfvwxn',b'abc-#',b'a-b-c']:
    for e in ('strict','ignore','replace'): t(b.decode,'punycode',e)
import codecs, encodings, encodings.idna, encodings.aliases
t(lambda: ''.join(codecs.iterdecode([bytes([c]) for c in b'xn--pythn-mua.xn--bcher-kva.org.'],'idna')))
t(lambda: b''.join(codecs.iterencode('pythön.bücher.org.','idna')))
t(encodings.idna.nameprep,'ÄÖ\u00ad'); t(encodings.normalize_encoding,' utf 8-x.y'); t(encodings.normalize_encoding,b'UTF-8'); t(encodings.normalize_encoding,'utf\xe9-8')
import encodings.utf_8, encodings.cp1252, encodings.latin_1
d=codecs.getincrementaldecoder('idna')(); t(d.decode,b'xn--xam',); t(d.decode,b'ple-9ta.o'); t(d.decode,b'rg'); t(d.decode,b'',True)
e=codecs.getincrementalencoder('idna')('strict'); t(e.encode,'\xe4x'); t(e.encode,'ample.org'); t(e.encode,'',True)
e.reset(); t(e.encode,'\xe4xample.org.'); t(e.encode,'',True)

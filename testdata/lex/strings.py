# Every form of string: prefixes, quotes, escapes, joining.
''; ""; ''''''; """"""; r''; b''; u''; U''; R""; B""; rb''; bR''; Rb""; BR""; br''; rB''
'a' "b" 'c'; 'a'"b"'''c'''"""d"""
'it''s'; "say \"hi\""; 'say \'hi\''; "it's"; 'a"b'
'\a\b\f\n\r\t\v\\\'\"\0\1\12\123\1234\x41\xff\u00e9\U0001F600\N{SNOWMAN}\N{latin small letter e with acute}'
'\ud800' '\udfff' '\ud83d\ude00'
b'\a\b\f\n\r\t\v\\\'\"\0\1\12\123\1234\x41\xff\u00e9\U0001F600\N{SNOWMAN}'
r'\a\n\'\"\\' r"\" "
rb'\x00\'' Rb"\""
'one \
two \
three'
'''one
two 'three' ''four
"five" ""six
\'''seven\
eight'''
"""a "quoted" \""" b"""
u'é' 'b' u"c"
'b' u'c'
U'kind'
'tab	inside' 'é' '日本' '😀' '\t'
'\400' '\777'
b'a' b"b" b'''c
d'''
('a'
 'b'  # a comment
 "c"

 'd')
x = 'a' \
    'b'
f('a' 'b', x='c' 'd')
"""doc"""
'%s' % 'x' 'y'
'a'.join('b')[0]
'\
'
"\N{BELL}\N{NULL}\N{HANGUL SYLLABLE GAG}\N{CJK UNIFIED IDEOGRAPH-4E00}\N{NO-BREAK SPACE}"

# stopped by: any
import re
for p in (r'(?:a|aa)+$', r'(a|b|ab)*c', r'(.*a){12}$', r'(?=(a+)+$)', r'(?<!(a))(a*)*b', r'(\w+\s?)*$', r'^(([a-z])+.)+[A-Z]([a-z])+$', r'(a?){40}a{40}$', r'((a*)*)*b', r'(?i:(A+)+)$', r'(?P<x>a+)(?P=x)*b', r'(?>a+)+b|(a+)+c'):
    re.compile(p).search('a' * 60 + '!')

# stopped by: any
import re
re.search(r'(a*?)*?(b*?)*?c', 'ab' * 40)
re.fullmatch(r'(?:(?:a{1,60}){1,60}){1,60}', 'a' * 60 + 'b')

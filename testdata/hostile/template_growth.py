# stopped by: any
# A template that is filled with itself.
from string import Template
t = "$a$a"
while True:
    t = Template(t).substitute(a=t)

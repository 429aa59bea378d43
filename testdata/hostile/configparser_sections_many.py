# stopped by: any
import configparser
s = "".join(f"[s{i}]\na = %(b)s\nb = 1\n" for i in range(2000))
while True:
    c = configparser.ConfigParser()
    c.read_string(s)
    {k: dict(v) for k, v in c.items()}

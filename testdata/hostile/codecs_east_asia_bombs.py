# stopped by: any
x = '\u4e00' * 500000
while True:
    for c in ('gb18030', 'big5', 'euc_jp', 'shift_jis', 'euc_kr', 'iso2022_jp', 'hz', 'gbk', 'johab', 'big5hkscs'):
        x.encode(c, 'xmlcharrefreplace').decode(c, 'backslashreplace')

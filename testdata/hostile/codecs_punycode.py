# stopped by: any
('a\u00fc' * 20000).encode('punycode')
while True: ('\u00fc' * 5000 + 'x' * 10000).encode('punycode').decode('punycode')

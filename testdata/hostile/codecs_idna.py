# stopped by: any
while True:
    try: ('\u00fc' * 30000).encode('idna')
    except UnicodeError: pass
    try: ('.'.join(['\u00fc' * 20] * 20000)).encode('idna')
    except UnicodeError: pass

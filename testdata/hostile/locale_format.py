# stopped by: any
import locale
while True: locale.format_string('%*.*f', (10 ** 6, 10 ** 6, 1.5), grouping=True)

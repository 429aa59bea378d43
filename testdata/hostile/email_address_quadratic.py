# stopped by: any
import email.utils
email.utils.getaddresses(['(' * 100000 + 'a@b' + ')' * 100000])
email.utils.getaddresses(['<a@b>, "' * 100000] * 100)
while True: email.utils.parseaddr('a' * 1000000 + '@')

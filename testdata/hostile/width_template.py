# stopped by: any
x = __import__('string').Formatter().vformat('{0:{1}}', ('a', 10 ** 11), {})

# stopped by: any
import argparse
while True:
    p = argparse.ArgumentParser('p')
    for i in range(500): p.add_argument('--o%d' % i, help='x ' * 50)
    p.format_help()

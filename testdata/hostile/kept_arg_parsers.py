# stopped by: memory
import argparse
l = []
while True: l.append(argparse.ArgumentParser('p'))

# stopped by: memory
import configparser
l = []
while True: l.append(configparser.ConfigParser())

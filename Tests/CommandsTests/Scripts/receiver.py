"""A receiver of webhooks that a test commands.

usage: receiver.py PORT FOLDER SECRET

PORT 0 takes any. FOLDER/port is written once it listens. What FOLDER/mode says: `ok` takes messages, a number is answered as
the status, `hang` answers nothing. Every message that comes is a line of FOLDER/log: mode, whether the signature is right, its
id and its body. The signature is checked by the standard library, as Standard Webhooks 1.0.0 says it.
"""
import base64
import hashlib
import hmac
import http.server
import os
import socketserver
import sys
import time

port, folder, secret = int(sys.argv[1]), sys.argv[2], sys.argv[3]
key = base64.b64decode(secret.removeprefix("whsec_"))


class Receiver(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        identity, moment = self.headers["webhook-id"], self.headers["webhook-timestamp"]
        code = hmac.new(key, f"{identity}.{moment}.".encode() + body, hashlib.sha256).digest()
        right = self.headers["webhook-signature"] == "v1," + base64.b64encode(code).decode()
        fresh = abs(time.time() - int(moment)) < 60
        with open(f"{folder}/mode") as file:
            mode = file.read().strip()
        with open(f"{folder}/log", "ab") as file:
            file.write(f"{mode}\t{right and fresh}\t{identity}\t".encode() + body + b"\n")
        if mode == "hang":
            time.sleep(60)
        self.send_response(200 if mode == "ok" else int(mode))
        self.send_header("content-length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True
    allow_reuse_address = True


server = Server(("127.0.0.1", port), Receiver)
with open(f"{folder}/port.part", "w") as file:
    file.write(str(server.server_address[1]))
os.rename(f"{folder}/port.part", f"{folder}/port")
server.serve_forever()

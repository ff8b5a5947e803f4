"""Drives a headless Chromium through its DevTools pipe, with nothing but Python's own library."""

import itertools
import json
import os
import select
import shutil
import subprocess
import tempfile
import time

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")

# What the keys of the tests are to the browser: code, key code, text.
KEYS = {
    "Enter": ("Enter", 13, "\r"), "Tab": ("Tab", 9, ""), "Escape": ("Escape", 27, ""),
    "ArrowDown": ("ArrowDown", 40, ""), "ArrowUp": ("ArrowUp", 38, ""),
    "ArrowLeft": ("ArrowLeft", 37, ""), "ArrowRight": ("ArrowRight", 39, ""),
    "End": ("End", 35, ""), "Home": ("Home", 36, ""), " ": ("Space", 32, " "),
    "z": ("KeyZ", 90, ""), "y": ("KeyY", 89, ""),
}


def find():
    """The path of a browser of this machine, or None."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


class Chromium:
    """A browser that was started for us, and that ends with us."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="board-")
        to_browser, self.output = os.pipe()
        self.input, from_browser = os.pipe()
        # The browser reads from descriptor 3 and writes to 4; a shell puts them there.
        command = [
            find(), "--headless=new", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu",
            "--disable-dev-shm-usage", "--no-first-run", "--hide-scrollbars",
            "--force-color-profile=srgb", f"--user-data-dir={self.folder.name}/profile",
        ]
        shell = f'exec "$@" 3<&{to_browser} 4>&{from_browser}'
        self.log = open(os.path.join(self.folder.name, "log"), "wb")
        self.process = subprocess.Popen(
            ["bash", "-c", shell, "bash", *command], pass_fds=(to_browser, from_browser),
            stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log)
        os.close(to_browser)
        os.close(from_browser)
        self.numbers = itertools.count(1)
        self.rest = b""
        self.downloads = os.path.join(self.folder.name, "downloads")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            self.send("Browser.close")
            self.process.wait(10)
        except Exception:
            self.process.kill()
            self.process.wait()
        os.close(self.output)
        os.close(self.input)
        self.log.close()
        self.folder.cleanup()

    def send(self, method, session=None, **parameters):
        """Asks for something and returns the answer."""
        number = next(self.numbers)
        message = {"id": number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        os.write(self.output, json.dumps(message).encode() + b"\0")
        deadline = time.monotonic() + 60
        while True:
            answer = self._receive(deadline)
            if answer.get("method") == "Page.javascriptDialogOpening":
                # "Leave the page although changes were not exported?" Yes.
                accept = {"id": next(self.numbers), "method": "Page.handleJavaScriptDialog",
                          "params": {"accept": True}, "sessionId": answer.get("sessionId")}
                os.write(self.output, json.dumps(accept).encode() + b"\0")
            if answer.get("id") == number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]

    def _receive(self, deadline):
        while b"\0" not in self.rest:
            ready, _, _ = select.select([self.input], [], [], max(0, deadline - time.monotonic()))
            if not ready:
                raise TimeoutError("the browser does not answer")
            more = os.read(self.input, 1 << 20)
            if not more:
                raise RuntimeError("the browser has ended")
            self.rest += more
        message, self.rest = self.rest.split(b"\0", 1)
        return json.loads(message)

    def open(self, path, **settings):
        """Opens a file in a new page."""
        return Page(self, "file://" + os.path.abspath(path), **settings)


class Page:
    """One page of the browser, with a mouse, a finger and a keyboard."""

    def __init__(self, browser, address, width=1280, height=900, dark=False, script=True,
                 touch=False, scale=1):
        self.browser = browser
        target = browser.send("Target.createTarget", url="about:blank")["targetId"]
        self.session = browser.send(
            "Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.send("Page.enable")
        self.send("Runtime.enable")
        self.send("Emulation.setDeviceMetricsOverride", width=width, height=height,
                  deviceScaleFactor=scale, mobile=False)
        self.send("Emulation.setTouchEmulationEnabled", enabled=touch)
        self.send("Emulation.setScriptExecutionDisabled", value=not script)
        scheme = "dark" if dark else "light"
        self.send("Emulation.setEmulatedMedia",
                  features=[{"name": "prefers-color-scheme", "value": scheme}])
        browser.send("Browser.setDownloadBehavior", behavior="allow",
                     downloadPath=browser.downloads)
        self.send("Page.navigate", url=address)
        self.wait("document.readyState === 'complete'" if script else None)

    def send(self, method, **parameters):
        return self.browser.send(method, self.session, **parameters)

    def close(self):
        self.send("Page.close")

    def run(self, expression):
        """The value of an expression in the page."""
        answer = self.send("Runtime.evaluate", expression=expression, returnByValue=True,
                           awaitPromise=True, userGesture=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(json.dumps(answer["exceptionDetails"])[:600])
        return answer["result"].get("value")

    def wait(self, expression, seconds=20):
        """Waits until an expression is true."""
        deadline = time.monotonic() + seconds
        if expression is None:
            time.sleep(1)
            return
        while not self.run(expression):
            if time.monotonic() > deadline:
                raise TimeoutError(expression)
            time.sleep(0.05)

    def key(self, key, control=False, shift=False):
        """Presses a key."""
        code, number, text = KEYS[key]
        modifiers = (2 if control else 0) + (8 if shift else 0)
        event = dict(key=key, code=code, windowsVirtualKeyCode=number, modifiers=modifiers)
        if text and not control:
            self.send("Input.dispatchKeyEvent", type="keyDown", text=text, **event)
        else:
            self.send("Input.dispatchKeyEvent", type="rawKeyDown", **event)
        self.send("Input.dispatchKeyEvent", type="keyUp", **event)

    def type(self, text):
        """Types a text into what has the focus."""
        self.send("Input.insertText", text=text)

    def middle(self, element):
        """The middle of an element, brought into view."""
        return self.run(f"""(async () => {{
          const element = {element};
          // A frame before and after: what was opened just now still moves the page.
          const frame = () => new Promise((done) => setTimeout(() => requestAnimationFrame(done), 20));
          await frame();
          element.scrollIntoView({{ block: "nearest" }});
          await frame();
          const box = element.getBoundingClientRect();
          return [box.left + box.width / 2, box.top + box.height / 2];
        }})()""")

    def mouse(self, kind, x, y, buttons=0):
        self.send("Input.dispatchMouseEvent", type=kind, x=x, y=y, buttons=buttons,
                  button="left" if kind != "mouseMoved" else "none", clickCount=1)

    def click(self, element):
        x, y = self.middle(element)
        self.mouse("mousePressed", x, y, 1)
        self.mouse("mouseReleased", x, y)

    def drag(self, start, end):
        """Drags with the mouse from one place to another, in a few steps."""
        self.mouse("mouseMoved", *start)
        self.mouse("mousePressed", *start, 1)
        for x, y in steps(start, end):
            self.mouse("mouseMoved", x, y, 1)
        self.mouse("mouseReleased", *end)

    def swipe(self, start, end):
        """The same with a finger."""
        def touch(kind, points):
            self.send("Input.dispatchTouchEvent", type=kind,
                      touchPoints=[{"x": x, "y": y} for x, y in points])
        touch("touchStart", [start])
        for point in steps(start, end):
            touch("touchMove", [point])
        touch("touchEnd", [])

    def picture(self, path, whole=True):
        """Writes a picture of the page."""
        import base64
        data = self.send("Page.captureScreenshot", captureBeyondViewport=whole)["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))

    def paper(self, path):
        """Prints the page to a PDF file."""
        import base64
        data = self.send("Page.printToPDF", printBackground=True, preferCSSPageSize=True)["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))


def steps(start, end, count=8):
    return [(start[0] + (end[0] - start[0]) * step / count,
             start[1] + (end[1] - start[1]) * step / count) for step in range(1, count + 1)]

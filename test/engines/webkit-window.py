"""A browser of WebKitGTK for its driver: windows, a profile that stays, files saved without asking.

webkit-window.py PROFILE DOWNLOADS PRINTED: folders, and the path of the PDF that printing gives. SIGUSR1
prints the window opened last (driven by a program, a page cannot print itself); PRINTED.pid says whom to
send it to.
"""

import os
import signal
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2  # noqa: E402

profile, downloads, printed = sys.argv[1:4]
views = []
operations = []
# Where the test that started this is killed, nobody else would end it.
LIFETIME = 900


def save(download, name):
    download.set_allow_overwrite(True)
    download.set_destination(f"file://{os.path.join(downloads, name)}")
    return True


def print_to_file():
    operation = WebKit2.PrintOperation.new(views[-1])
    settings = Gtk.PrintSettings()
    settings.set_printer("Print to File")
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf")
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, f"file://{printed}")
    operation.set_print_settings(settings)
    page = Gtk.PageSetup()
    page.set_paper_size(Gtk.PaperSize.new(Gtk.PAPER_NAME_A4))
    operation.set_page_setup(page)
    operation.print_()
    # Kept until it is done.
    operations.append(operation)
    return GLib.SOURCE_CONTINUE


def open_window(*_):
    view = WebKit2.WebView(web_context=context, is_controlled_by_automation=True)
    # Without a graphics card every frame would be drawn by a program that stands for one.
    view.get_settings().set_hardware_acceleration_policy(WebKit2.HardwareAccelerationPolicy.NEVER)
    views.append(view)
    window = Gtk.Window()
    window.set_default_size(1024, 760)
    window.add(view)
    window.show_all()
    view.connect("close", lambda _: (views.remove(view), window.destroy()))
    return view


def begin(_, session):
    about = WebKit2.ApplicationInfo()
    about.set_name("MiniBrowser")
    about.set_version(
        WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version()
    )
    session.set_application_info(about)
    session.connect("create-web-view", open_window)


Gtk.init([])
context = WebKit2.WebContext(
    website_data_manager=WebKit2.WebsiteDataManager(
        base_data_directory=f"{profile}/data", base_cache_directory=f"{profile}/cache"
    )
)
context.set_automation_allowed(True)
context.connect("download-started", lambda _, each: each.connect("decide-destination", save) and None)
context.connect("automation-started", begin)
GLib.unix_signal_add(GLib.PRIORITY_DEFAULT, signal.SIGUSR1, print_to_file)
with open(f"{printed}.pid", "w", encoding="ascii") as file:
    file.write(str(os.getpid()))
GLib.timeout_add_seconds(LIFETIME, Gtk.main_quit)
Gtk.main()

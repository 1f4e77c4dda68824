//! The review page of the fictional plan under load, warm and cold, in turns with nginx serving the same bytes from a file.
//! Needs `nginx` and `wrk`; both serve on the loopback with two workers.

use std::fs;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command};
use std::sync::{Arc, Mutex};

use example::fictional::{Told, present, submissions};
use ledger::{Ledger, Registrar};
use partnership::words::Words;
use web::Server;

/// The page, as the desk of a party reads it.
const PAGE: &str = "/joint/instrument/poa-2031/review";
const SEAT: &str = "xka-desk";

const ROUNDS: usize = 5;

/// Asks for the page of another day each time, which nobody has kept; each thread and round has days of its own.
const COLD: &str = r#"
local threads = 0
function setup(thread) thread:set("first", threads * 500000) threads = threads + 1 end
function init(arguments) days = first + tonumber(arguments[1]) * 50000 end
function request()
  days = days + 1
  local year, month, day = 2034 + math.floor(days / 336), math.floor(days / 28) % 12 + 1, days % 28 + 1
  return wrk.format("GET", string.format("%s?as-of=%04d-%02d-%02d", wrk.path, year, month, day))
end
"#;

fn main() {
    let folder = tempfile::tempdir().expect("a folder for the bench");
    let ours = served(folder.path());
    let page = get(ours, PAGE);
    let theirs = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    let theirs = theirs.expect("the loopback has a free port");
    let mut nginx = nginx(folder.path(), theirs, &page);
    let script = folder.path().join("cold.lua");
    fs::write(&script, COLD).expect("the folder can be written");
    let (mut warm, mut cold, mut plain) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        warm.push(requests_per_second(ours, None));
        plain.push(requests_per_second(theirs, None));
        cold.push(requests_per_second(ours, Some((&script, round))));
    }
    nginx
        .kill()
        .and_then(|()| nginx.wait())
        .expect("nginx is the bench's own");
    let [warm, cold, plain] = [warm, cold, plain].map(median);
    println!(
        "a page of {} bytes, requests per second, medians of {ROUNDS}",
        page.len()
    );
    println!("warm {warm:.0}, cold {cold:.0}, nginx {plain:.0}");
    println!(
        "ratio to nginx: warm {:.2}, cold {:.3}",
        warm / plain,
        cold / plain
    );
}

/// Serves the fictional record until the program ends.
fn served(folder: &Path) -> SocketAddr {
    let ledger = Ledger::create(&folder.join("record")).expect("the file can be made");
    let moment = Arc::new(Mutex::new(present()));
    let clock = Arc::clone(&moment);
    let clock = move || *clock.lock().expect("nobody stops while holding it");
    let registrar = Registrar::new(ledger, clock).expect("the record is new");
    for Told { at, submission } in submissions() {
        *moment.lock().expect("nobody stops while holding it") = at;
        registrar
            .record(vec![submission])
            .expect("a test sees every act admitted");
    }
    let eyes = registrar.read().eyes(SEAT).expect("the seat is there");
    let server = Server {
        registrar: Arc::new(registrar),
        eyes,
        seats: Vec::new(),
        clock: present,
        title: Words::english("The Halcyon League and Vesperland"),
    };
    let listener = TcpListener::bind("127.0.0.1:0").expect("the loopback has a free port");
    let address = listener.local_addr().expect("it is listened to");
    std::thread::spawn(move || web::serve(listener, server).expect("the loopback serves"));
    address
}

/// The body of a page.
fn get(address: SocketAddr, path: &str) -> Vec<u8> {
    let mut stream = TcpStream::connect(address).expect("somebody listens");
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n"
    )
    .expect("the loopback takes it");
    let mut answer = Vec::new();
    stream
        .read_to_end(&mut answer)
        .expect("the loopback gives it");
    assert!(answer.starts_with(b"HTTP/1.1 200"), "{path} is not there");
    let end = answer
        .windows(4)
        .position(|four| four == b"\r\n\r\n")
        .expect("a head ends");
    answer.split_off(end + 4)
}

/// Starts nginx with the page as a file, and waits until it listens.
fn nginx(folder: &Path, address: SocketAddr, page: &[u8]) -> Child {
    fs::write(folder.join("page.html"), page).expect("the folder can be written");
    let at = folder.display();
    let settings = format!(
        "worker_processes 2; daemon off; pid {at}/nginx.pid; error_log {at}/error.log;
        events {{ worker_connections 256; }}
        http {{ access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; default_type text/html;
        open_file_cache max=16; client_body_temp_path {at}/body; proxy_temp_path {at}/proxy;
        fastcgi_temp_path {at}/fastcgi; uwsgi_temp_path {at}/uwsgi; scgi_temp_path {at}/scgi;
        server {{ listen {address}; root {at}; location / {{ try_files /page.html =404; }} }} }}"
    );
    let file = folder.join("nginx.conf");
    fs::write(&file, settings).expect("the folder can be written");
    // The workers of a root's nginx are nobody, who has to reach the page.
    let open = std::os::unix::fs::PermissionsExt::from_mode(0o755);
    fs::set_permissions(folder, open).expect("the folder is the bench's own");
    let mut nginx = Command::new("nginx");
    let nginx = nginx.arg("-c").arg(&file).arg("-p").arg(folder).spawn();
    let nginx = nginx.expect("nginx is installed");
    while TcpStream::connect(address).is_err() {
        std::thread::yield_now();
    }
    assert_eq!(get(address, PAGE), page, "both serve the same bytes");
    nginx
}

/// What `wrk` counts; with a script and a number that it has not had before, where nothing is to be kept.
fn requests_per_second(address: SocketAddr, script: Option<(&Path, usize)>) -> f64 {
    let mut wrk = Command::new("wrk");
    wrk.args(["-t2", "-c32", "-d4s"]);
    if let Some((script, _)) = script {
        wrk.arg("-s").arg(script);
    }
    wrk.arg(format!("http://{address}{PAGE}"));
    if let Some((_, round)) = script {
        wrk.args(["--", &round.to_string()]);
    }
    let output = wrk.output().expect("wrk is installed");
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(!told.contains("Non-2xx"), "{told}");
    let line = told
        .lines()
        .find_map(|line| line.strip_prefix("Requests/sec:"));
    let count = line.and_then(|line| line.trim().parse().ok());
    count.unwrap_or_else(|| panic!("wrk counts nothing: {told}"))
}

fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers[numbers.len() / 2]
}

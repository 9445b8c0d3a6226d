// swift-format-ignore-file
// Made by dev/embed from Sources/Server/Page/page.html; do not edit, run dev/embed.

extension Page {
  /// The text of Sources/Server/Page/page.html.
  package static let html: String = #"""
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>tracemill</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="page.css">
</head>
<body>
<header>
  <h1>tracemill</h1>
  <div id="state">connecting …</div>
  <form id="controls">
    <fieldset><legend>Window</legend>
      <label><input type="radio" name="window" value="5m" checked>5 min</label>
      <label><input type="radio" name="window" value="15m">15 min</label>
      <label><input type="radio" name="window" value="1h">1 h</label>
      <label><input type="radio" name="window" value="all">all</label>
    </fieldset>
    <label class="unseen" for="type">Connections</label>
    <select id="type" name="type">
      <option value="">executions and services</option>
      <option value="call,parallel,conditional,retry,fallback,saga,handoff,sequential,link">executions</option>
      <option value="service">services</option>
      <option value="call,parallel,conditional,retry,fallback,saga,handoff">calls of every kind</option>
      <option value="call">call</option><option value="parallel">parallel</option>
      <option value="conditional">conditional</option><option value="retry">retry</option>
      <option value="fallback">fallback</option><option value="saga">saga</option>
      <option value="handoff">handoff</option><option value="sequential">sequential</option>
      <option value="link">link</option>
    </select>
  </form>
</header>
<main>
  <div id="alert" class="card" role="alert" hidden></div>
  <section id="empty" class="card" hidden></section>
  <div id="content" hidden>
    <dl id="totals" class="card"></dl>
    <section class="card" aria-label="Service map">
      <div class="bar"><h2>Service map</h2><span class="note" id="summary"></span>
        <button id="unfocus" type="button" hidden></button>
        <span class="zoom"><button id="smaller" type="button" aria-label="Zoom out">−</button>
        <button id="fit" type="button">Fit</button>
        <button id="larger" type="button" aria-label="Zoom in">+</button></span></div>
      <div id="stage"><div id="map"></div><aside id="detail" aria-label="Selected node" hidden></aside></div>
      <div id="legend"></div>
    </section>
    <section class="card" aria-label="Nodes"><div class="bar"><h2>Nodes</h2></div>
      <div class="scroll"><table id="nodes"></table></div></section>
    <section class="card" aria-label="Connections"><div class="bar"><h2>Connections</h2></div>
      <div class="scroll"><table id="edges"></table></div></section>
  </div>
</main>
<script src="page.js"></script>
</body>
</html>

"""#
}

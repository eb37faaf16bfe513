# Makes Neurarium's installer for Windows (.msi) of what Maven has built, with its own Java, into target\packages.
#   mvn -q package -DskipTests; installers\windows\package.ps1
# Needs a full JDK 17 or newer (jlink, jpackage; JAVA_HOME or on the PATH) and the WiX Toolset 3 on the PATH.
$ErrorActionPreference = 'Stop'
$project = (Resolve-Path "$PSScriptRoot\..\..").Path
$built = "$project\target\neurarium"
$out = "$project\target\packages"
$jdk = if ($env:JAVA_HOME) { $env:JAVA_HOME } else { Split-Path (Split-Path (Get-Command jpackage).Source) }
if (-not (Test-Path "$jdk\bin\jpackage.exe")) { throw 'No jpackage was found: install a full JDK or set JAVA_HOME to one.' }
if (-not (Test-Path "$built\lib")) { throw "There is no $built yet: run 'mvn -q package -DskipTests' first." }

function Invoke-Tool([string]$tool, [string[]]$arguments) {
    & "$jdk\bin\$tool.exe" @arguments
    if ($LASTEXITCODE -ne 0) { throw "$tool failed with $LASTEXITCODE." }
}

$modules = (Get-Content "$project\jlink\modules.txt" | ForEach-Object { ($_ -replace '#.*').Trim() } | Where-Object { $_ }) -join ','
Remove-Item "$built\runtime", $out -Recurse -Force -ErrorAction Ignore
New-Item -ItemType Directory $out | Out-Null
Invoke-Tool jlink @('--add-modules', $modules, '--strip-debug', '--no-header-files', '--no-man-pages', '--compress=2', '--output', "$built\runtime")

$jar = (Get-ChildItem "$built\lib\neurarium-*.jar").Name
$version = $jar -replace '^neurarium-|(-SNAPSHOT)?\.jar$'
$work = New-Item -ItemType Directory (Join-Path $env:TEMP "neurarium-$([guid]::NewGuid())")
try {
    foreach ($part in 'lib', 'LICENSE', 'THIRD-PARTY.txt') { Copy-Item "$built\$part" $work -Recurse }
    # The same identifier in every version, so that a newer one replaces an older one.
    Invoke-Tool jpackage @('--type', 'msi', '--name', 'Neurarium', '--app-version', $version, '--vendor', 'Neurarium',
        '--description', 'Build, train and look inside neural networks', '--copyright', 'The developers of Neurarium',
        '--icon', "$project\assets\icon\neurarium.ico", '--license-file', "$project\LICENSE", '--dest', $out,
        '--input', "$work", '--runtime-image', "$built\runtime", '--main-jar', "lib\$jar", '--main-class', 'org.neurarium.app.Main',
        '--java-options', "$(Get-Content "$built\bin\java.options" | Where-Object { $_ -notmatch '^#' })",
        '--file-associations', "$project\installers\neurarium-file.properties",
        '--add-launcher', "neurarium-cli=$PSScriptRoot\cli.properties",
        '--win-menu', '--win-menu-group', 'Neurarium', '--win-shortcut-prompt', '--win-dir-chooser', '--win-per-user-install',
        '--win-upgrade-uuid', '5f6d2d0b-6a36-4d63-9d6c-0f0f0f4f6c11')
} finally {
    Remove-Item $work -Recurse -Force
}
Get-ChildItem "$out\*.msi" | ForEach-Object { "$((Get-FileHash $_ -Algorithm SHA256).Hash.ToLower())  $($_.Name)" } |
    Set-Content "$out\SHA256SUMS" -Encoding ascii
Get-Content "$out\SHA256SUMS"

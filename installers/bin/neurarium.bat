@echo off
rem Starts Neurarium with the Java that comes with it, or the one in JAVA_HOME or on the PATH (17 or newer).
rem NEURARIUM_JAVA_OPTIONS adds options for the Java virtual machine, for instance -Xmx8g.
setlocal EnableExtensions DisableDelayedExpansion
for %%i in ("%~dp0..") do set "HOME_DIR=%%~fi"

if exist "%HOME_DIR%\runtime\bin\java.exe" (
    set "JAVA=%HOME_DIR%\runtime\bin\java.exe"
) else if defined JAVA_HOME (
    set "JAVA=%JAVA_HOME%\bin\java.exe"
) else (
    set "JAVA=java.exe"
)

set "VERSION="
for /f "tokens=3" %%v in ('""%JAVA%" -version 2^>^&1" ^| findstr /i "version"') do if not defined VERSION set "VERSION=%%~v"
if not defined VERSION (
    echo Java was not found: install Java 17 or newer, or set JAVA_HOME to its folder. 1>&2
    exit /b 1
)
for /f "delims=.-+ tokens=1" %%m in ("%VERSION%") do set "MAJOR=%%m"
if %MAJOR% LSS 17 (
    echo Neurarium needs Java 17 or newer, but this is version %VERSION%: install a newer one or set JAVA_HOME to it. 1>&2
    exit /b 1
)

set "APPLICATION="
for %%j in ("%HOME_DIR%\lib\neurarium-*.jar") do set "APPLICATION=%%~fj"
if not defined APPLICATION (
    echo %HOME_DIR%\lib holds no Neurarium: run this from an installed copy. 1>&2
    exit /b 1
)

set "FLAGS=-Xshare:auto -Xlog:disable -Xlog:all=error:stderr"
if %MAJOR% GEQ 24 set "FLAGS=%FLAGS% --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
set "CACHE=%LOCALAPPDATA%\Neurarium"
if not exist "%CACHE%" mkdir "%CACHE%" 2>nul
if %MAJOR% GEQ 19 if exist "%CACHE%" set "FLAGS=%FLAGS% -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%CACHE%\classes-java-%VERSION%.jsa""
if not defined OMP_NUM_THREADS set "OMP_NUM_THREADS=1"
"%JAVA%" "@%HOME_DIR%\bin\java.options" %FLAGS% %NEURARIUM_JAVA_OPTIONS% "-Dneurarium.launcher=%HOME_DIR%\bin\neurarium.bat" -cp "%APPLICATION%" org.neurarium.app.Main %*
exit /b %ERRORLEVEL%

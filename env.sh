ht () 
{ 
    tmux -L rvr2 capture-pane -p -t $1 | awk -v h=${2:-5} -v t=${3:-2} '{l[NR]=$0; if($0!="")n=NR} END{for(i=1;i<=n;i++) if(i<=h||i>n-t) print l[i]; print "-----"}'
}
